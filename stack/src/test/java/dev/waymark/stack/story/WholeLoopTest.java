package dev.waymark.stack.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.waymark.stack.RunningStack;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(RunningStack.class)
class WholeLoopTest {
    private final RunningStack stack;

    WholeLoopTest(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @MethodSource("dev.waymark.stack.story.StoryInput#all")
    void aPainPointThatCustomersFeelIsReducedByAnActionThatProvablyHelped(StoryInput input) {
        People people = new People(stack.gatewayUrl(), stack::token);

        Ground ground = new Ground(people, input);
        String map = ground.importMap();
        ground.sendFeedback(map);
        ground.sendFeedbackAgain(map);
        ground.feelingsStandBesideTheMapped(map);

        Act act = new Act(people, input, map, ground.touchpoint(), ground.painPoint());
        String opportunity = act.findOpportunity();
        act.scoreAndRank(opportunity);
        String kpi = act.defineKpi();
        String action = act.planAction(opportunity, kpi);
        act.work(action);
        act.measure(kpi);
        act.concludeImpact(kpi, action);

        Look look = new Look(people, input, map);
        look.painPointIsReducedAndReviewOpened(action);
        look.historyTellsWhoAndWhat();
        look.stakeholderAcknowledges();
        look.pictureShowsTheMap();
    }
}

package dev.waymark.stack.story;

import dev.waymark.stack.RunningStack;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(RunningStack.Once.class)
class WholeLoopTest {
    @ParameterizedTest
    @MethodSource("dev.waymark.stack.story.StoryInput#all")
    void aPainPointThatCustomersFeelIsReducedByAnActionThatProvablyHelped(StoryInput input, RunningStack stack) {
        People people = People.of(stack);

        Ground ground = new Ground(people, input);
        ground.importMap();
        ground.sendFeedback();
        ground.sendFeedbackAgain();
        ground.summaryCountsEveryAnswer();
        ground.measuredFeelingStandsBesideTheMapped();

        Act act = new Act(people, input, ground);
        act.findOpportunity();
        act.scoreIt();
        act.defineKpi();
        act.planAction();
        act.doIt();
        act.measure();
        act.concludeImpact();

        Look look = new Look(people, input, ground);
        look.painPointIsReduced(act.action());
        look.reviewIsOpen();
        look.historyTellsWhoAndWhat();
        look.stakeholdersAcknowledge();
        look.pictureShowsTheMap();
    }
}

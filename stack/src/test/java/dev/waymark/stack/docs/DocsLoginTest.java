package dev.waymark.stack.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.waymark.stack.RunningStack;
import dev.waymark.stack.keycloak.DemoUser;
import dev.waymark.testkit.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documentation page in a real browser, with a login at the real Keycloak. */
@ExtendWith(RunningStack.Once.class)
class DocsLoginTest {
    @Test
    void whoLogsInFromThePageMayCallAnOperationFromIt(RunningStack stack) {
        try (Chromium chromium = Chromium.start()) {
            Page docs = chromium.page(true);
            docs.navigate(stack.gatewayUrl() + "/docs/");

            logIn(docs);
            assertThat(answerOf(docs, "Journey maps", "listMaps")).startsWith("200");
        }
    }

    /** Authorisation code with PKCE, in the window the page opens for it. */
    private static void logIn(Page docs) {
        DemoUser judith = DemoUser.all().stream()
                .filter(user -> user.name().equals("judith"))
                .findFirst()
                .orElseThrow();
        docs.locator(".auth-wrapper .authorize").first().click();
        Page keycloak = docs.waitForPopup(
                () -> docs.locator(".modal-ux button.authorize").first().click());
        keycloak.locator("#username").fill(judith.name());
        keycloak.locator("#password").fill(judith.password());
        keycloak.locator("#kc-login").click();
        docs.locator(".modal-ux button:has-text('Logout')").first().waitFor();
        docs.locator(".modal-ux .close-modal").click();
    }

    private static String answerOf(Page docs, String tag, String operation) {
        docs.locator(".opblock-tag[data-tag='" + tag + "']").click();
        Locator block = docs.locator("[id$='-" + operation + "']");
        block.locator("button.opblock-summary-control").click();
        block.locator(".try-out__btn").click();
        block.locator("button.execute").click();
        Locator status =
                block.locator(".live-responses-table .response-col_status").last();
        status.waitFor();
        return status.innerText();
    }
}

package dev.waymark.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser that is installed on the machine. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("WAYMARK_CHROMIUM", "/usr/bin/chromium"));
    private static final double PATIENCE_MS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Started without a window; the test is skipped where there is none. */
    public static Chromium start() {
        assumeTrue(Files.isExecutable(PROGRAM), "needs Chromium; WAYMARK_CHROMIUM says where it is");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(List.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"))));
    }

    /** A page of a visitor of its own; it waits long, as a whole stack is behind it. */
    public Page page(boolean withScript) {
        Page page = browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(withScript));
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    /** A visitor, with the language and the looks they want. */
    public BrowserContext visitor(NewContextOptions wishes) {
        return browser.newContext(wishes);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

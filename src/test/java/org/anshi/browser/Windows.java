package org.anshi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Windows of one real browser, which all browser tests share. Each window is a person of its own (cookies, language); they
 * are closed after each test, and photographed before when the test fails.
 */
public class Windows implements AfterEachCallback, TestExecutionExceptionHandler {
    private static final Path PICTURES = Path.of("target/browser");
    private static final int PATIENCE = 30_000;
    private static Browser browser;

    private final List<BrowserContext> open = new ArrayList<>();

    public Page phone() {
        return phone("zh-CN");
    }

    public Page phone(String language) {
        return open(options -> options.setViewportSize(390, 844)
                .setDeviceScaleFactor(2)
                .setIsMobile(true)
                .setHasTouch(true)
                .setLocale(language));
    }

    public Page phoneWithoutScripts() {
        return open(
                options -> options.setViewportSize(390, 844).setIsMobile(true).setJavaScriptEnabled(false));
    }

    public Page desktop() {
        return desktop("zh-CN");
    }

    public Page desktop(String language) {
        return open(options -> options.setViewportSize(1280, 800).setLocale(language));
    }

    private Page open(UnaryOperator<Browser.NewContextOptions> as) {
        BrowserContext context = browser()
                .newContext(as.apply(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE)));
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        return context.newPage();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(SystemChromium.path())
                            .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage"))
                            .setChromiumSandbox(!"root".equals(System.getProperty("user.name"))));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        photographAll(test.getDisplayName());
        throw failure;
    }

    /** Where a part of a test is no test of its own for JUnit's extensions: a dynamic test. */
    void photographAll(String name) {
        open.stream().flatMap(context -> context.pages().stream()).forEach(page -> photograph(page, name));
    }

    /** A picture of what the window shows, under {@code target/browser}. */
    public static void photograph(Page page, String name) {
        String file = name.replaceAll("[^\\p{L}\\p{N}-]+", "-");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file + "-" + page.hashCode() + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(BrowserContext::close);
        open.clear();
    }
}

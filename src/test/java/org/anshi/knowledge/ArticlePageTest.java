package org.anshi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePageTest {
    private final ArticlePage page = new ArticlePage();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. 断电                                 | <li>断电</li>           | <script",
                "<script>alert(1)</script>               | &lt;script&gt;         | <script",
                "<img src=x onerror=alert(1)>            | &lt;img                | <img",
                "[这里](javascript:alert(1))             | 这里                    | javascript:",
                "![图](data:text/html;base64,PHNjcmlwdD4=) | 图                     | data:",
                "![图](https://elsewhere.example/a.png)  | 图                      | <img",
                "![滤网](/help/media/00000000-0000-0000-0000-000000000001) | alt=\"滤网\" | <video",
                "![滤网](/help/media/00000000-0000-0000-0000-000000000001.mp4) | <video | <img",
            })
    void whatIsNoMarkdownIsShownAsText(String written, String shown, String never) {
        assertThat(page.html(new Wording("标题", List.of(), "摘要", written)))
                .contains(shown)
                .doesNotContain(never);
    }
}

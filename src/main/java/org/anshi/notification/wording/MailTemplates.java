package org.anshi.notification.wording;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.anshi.shared.Language;
import org.thymeleaf.context.Context;
import org.thymeleaf.messageresolver.StandardMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates under {@code mail/}, each with its words in two languages beside it; apart from those of the pages. */
class MailTemplates {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    MailTemplates() {
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "txt"));
        engine.setMessageResolver(new StandardMessageResolver());
    }

    String html(String name, Language language, Map<String, Object> words) {
        return engine.process(name + ".html", new Context(language.locale(), words));
    }

    String text(String name, Language language, Map<String, Object> words) {
        return engine.process(name + ".txt", new Context(language.locale(), words));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String ending) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.getResolvablePatternSpec().addPattern("*." + ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}

package org.anshi.demo.catcher;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gateways of the demonstration's own, where the operator has named none. */
@Configuration
@Profile("demo")
class Catching {
    @Bean(destroyMethod = "breakDown")
    @ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
    MailCatcher mailCatcher(Caught caught) {
        return new MailCatcher(caught);
    }

    @Bean
    @ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
    JavaMailSenderImpl catchingMailSender(MailCatcher catcher) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(catcher.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "3000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "8000");
        sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "8000");
        return sender;
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${anshi.sms.url:}'.isEmpty()")
    SmsCatcher smsCatcher(Caught caught) {
        return new SmsCatcher(caught);
    }
}

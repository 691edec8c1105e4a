package org.anshi.demo.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshi.casefile.Channel;

/** A message laid out for the page: the text, and the link it ends with to be clicked. */
record Bubble(Shown message, String words, String link) {
    private static final Pattern LINK = Pattern.compile("https?://\\S+$");

    static List<Bubble> of(List<Shown> messages, Channel channel) {
        return messages.stream()
                .filter(message -> message.channel().equals(channel.code()))
                .map(Bubble::of)
                .toList();
    }

    private static Bubble of(Shown message) {
        String text = message.text() == null ? "（已删除 erased）" : message.text();
        Matcher link = LINK.matcher(text);
        boolean ends = message.channel().equals(Channel.SMS.code()) && link.find();
        return ends
                ? new Bubble(message, text.substring(0, link.start()).strip(), link.group())
                : new Bubble(message, text, null);
    }

    public String stateZh() {
        return switch (message.state()) {
            case "sent" -> "已送达网关";
            case "failed" -> "发送失败";
            case "withdrawn" -> "已撤回";
            default -> message.attempts() > 0 ? "等待重试" : "待发送";
        };
    }
}

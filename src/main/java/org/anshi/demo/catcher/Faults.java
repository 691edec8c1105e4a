package org.anshi.demo.catcher;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.Channel;
import org.anshi.demo.setting.Follower;
import org.anshi.demo.setting.Setting;
import org.anshi.demo.setting.Settings;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Breaks and mends the catchers of every node. A node that starts has its gateways whole, whatever was broken before. */
@Component
@Profile("demo")
public class Faults implements Follower {
    private static final String DOWN = "down";
    private static final String UP = "up";

    private final Settings settings;
    private final List<Catcher> catchers;
    private final Map<Channel, Long> seen = new EnumMap<>(Channel.class);
    private final Map<Channel, String> states = new EnumMap<>(Channel.class);

    Faults(Settings settings, ObjectProvider<Catcher> catchers) {
        this.settings = settings;
        this.catchers = catchers.stream().toList();
        Map<String, Setting> all = settings.all();
        for (Channel channel : Channel.values()) {
            seen.put(channel, all.get(channel.code()).revision());
            states.put(channel, UP);
        }
    }

    /** @throws Refused INVALID for anything but {@code up} and {@code down}, CONFLICT for a gateway that is not ours to break */
    public void set(Channel channel, String state) {
        if (!DOWN.equals(state) && !UP.equals(state)) {
            throw new Refused(Refused.Kind.INVALID, new Bilingual("只能是 up 或 down。", "Either up or down."));
        }
        if (catchers.stream().noneMatch(catcher -> catcher.channel() == channel)) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    new Bilingual(
                            "这个网关是真实网关，不能在演示中断开。", "This gateway is a real one, not the demonstration's to break."));
        }
        apply(channel, settings.change(channel.code(), before -> state));
    }

    public synchronized Map<Channel, String> states() {
        return new EnumMap<>(states);
    }

    @Override
    public void follow(Map<String, Setting> all) {
        for (Channel channel : Channel.values()) {
            apply(channel, all.get(channel.code()));
        }
    }

    private synchronized void apply(Channel channel, Setting setting) {
        if (setting.revision() <= seen.get(channel)) {
            return;
        }
        seen.put(channel, setting.revision());
        states.put(channel, setting.value());
        for (Catcher catcher : catchers) {
            if (catcher.channel() == channel) {
                if (DOWN.equals(setting.value())) {
                    catcher.breakDown();
                } else {
                    catcher.mend();
                }
            }
        }
    }
}

package org.anshi.demo.setting;

import java.util.Map;

/** Does on this node what was set on any. */
public interface Follower {
    void follow(Map<String, Setting> settings);
}

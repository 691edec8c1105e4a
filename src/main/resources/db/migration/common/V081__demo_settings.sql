insert into demo_setting (name, setting, revision) values ('clock', 'PT0S', 0);
insert into demo_setting (name, setting, revision) values ('email', 'up', 0);
insert into demo_setting (name, setting, revision) values ('sms', 'up', 0);
insert into demo_setting (name, setting, revision) values ('cases', 'none', 0);

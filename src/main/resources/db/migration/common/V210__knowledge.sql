-- What consumers are told from: each version of an article as it was, and where it stands. Published texts are never changed, only followed.
create table knowledge_article (
    id varchar(64) not null,
    version integer not null,
    -- Counts the changes of a version that is still written; whoever changes it says which one they saw.
    revision integer not null,
    status varchar(16) not null,
    owner varchar(64) not null,
    journeys varchar(500) not null,
    category varchar(32),
    product varchar(64),
    brands varchar(500) not null,
    models varchar(500) not null,
    fault_codes varchar(500) not null,
    danger boolean not null,
    sources varchar(4000) not null,
    review_by date not null,
    title_zh varchar(200) not null,
    asked_zh varchar(4000) not null,
    summary_zh varchar(1000) not null,
    body_zh varchar(20000) not null,
    title_en varchar(200) not null,
    asked_en varchar(4000) not null,
    summary_en varchar(1000) not null,
    body_en varchar(20000) not null,
    written_by varchar(200),
    written_at timestamp with time zone not null,
    reviewed_by varchar(200),
    reviewed_at timestamp with time zone,
    approved_by varchar(200),
    approved_at timestamp with time zone,
    ended_by varchar(200),
    ended_at timestamp with time zone,
    ended_because varchar(1000),
    primary key (id, version)
);
create index knowledge_article_status on knowledge_article (status, review_by);

-- Counted up with each change of what is approved: a node that sees another number reads the articles anew.
create table knowledge_state (
    only_row integer primary key check (only_row = 1),
    changes bigint not null
);
insert into knowledge_state (only_row, changes) values (1, 0);

-- Pictures and short videos that articles show; never changed, so that an old version shows what it showed.
create table knowledge_media (
    id uuid primary key,
    article varchar(64) not null,
    media_type varchar(64) not null,
    content content_bytes not null,
    added_by varchar(200) not null,
    added_at timestamp with time zone not null
);
create index knowledge_media_of on knowledge_media (article, added_at);

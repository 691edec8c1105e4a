-- An organisation's system lists the cases in which it was given something to do.
create index case_participant_organisation on case_participant (organisation);

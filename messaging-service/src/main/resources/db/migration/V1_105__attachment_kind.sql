-- What a file is for (M-52).
alter table attachment add column kind text not null default 'OTHER';

-- Agencies that are there on the last day of each window, with the documents that each one sent and received in it. What a
-- document is counted by is what was last found of its signatures; recalls and updates are no documents of their own.
select a.code as key, a.code as agency, a.kind, a.no, a.day,
       coalesce(s.n, 0) as documents_out, coalesce(s.signed, 0) as documents_out_signed,
       coalesce(s.in_full, 0) as documents_out_in_full,
       coalesce(r.n, 0) as documents_in, coalesce(r.signed, 0) as documents_in_signed,
       greatest(coalesce(s.last, 0), coalesce(r.last, 0)) as since
  from (select s.unit, s.code, s.kind, w.no, w.until_day - 1 as day
          from asked_seat s
          join asked_window w on s.from_day <= w.until_day - 1 and w.until_day - 1 < s.until_day
         where s.shown) a
  left join (select s.unit, w.no, count(*) as n, count(*) filter (where f.by_organisation) as signed,
                    count(*) filter (where f.in_full) as in_full, max(f.position) as last
               from asked_window w
               join document_fact f on f.issued_on >= w.from_day and f.issued_on < w.until_day
               join asked_seat s on s.code = f.issuer and f.issued_on >= s.from_day and f.issued_on < s.until_day
              where f.act = 'NEW' and f.position <= %1$d
              group by s.unit, w.no) s on s.unit = a.unit and s.no = a.no
  left join (select s.unit, w.no, count(distinct f.position) as n,
                    count(distinct f.position) filter (where f.by_organisation) as signed, max(f.position) as last
               from asked_window w
               join document_fact f on f.issued_on >= w.from_day and f.issued_on < w.until_day
              cross join lateral unnest(f.receivers) as t(code)
               join asked_seat s on s.code = t.code and f.issued_on >= s.from_day and f.issued_on < s.until_day
              where f.act = 'NEW' and f.position <= %1$d
              group by s.unit, w.no) r on r.unit = a.unit and r.no = a.no

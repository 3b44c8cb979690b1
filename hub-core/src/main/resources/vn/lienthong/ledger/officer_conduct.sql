select officer, connection,
       max(organisation)                                          as organisation,
       count(*)                                                   as asked,
       count(distinct subject)                                    as subjects,
       count(*) filter (where outcome = 'FORBIDDEN')              as refused,
       count(*) filter (where signs like '%OUTSIDE_HOURS%')       as outside_hours,
       count(*) filter (where signs like '%SAME_FAMILY_NAME%')    as same_family_name,
       max(at)                                                    as last_at
from question
where at >= ? and officer is not null
group by officer, connection
order by asked desc, officer, connection

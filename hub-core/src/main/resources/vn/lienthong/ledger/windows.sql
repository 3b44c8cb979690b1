-- Windows that are on, come, or ended lately; those that were called off before they began are gone.
select w.*, c.name from maintenance_window w join connection c on c.no = w.connection_no
 where (?::text = '' or c.name = ?) and w.from_at < w.to_at and w.to_at > ?
 order by w.from_at, w.no
 limit ?

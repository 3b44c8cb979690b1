select type, payload
  from (select distinct on (type) position, type, payload
          from message
         where key = ? and source = any(?) and type in ('vn.lienthong.dossier.v1', 'vn.lienthong.dossier-progress.v1')
         order by type, position desc) newest
 order by position desc

headwords.rows("h",[["Havana","Place","places/havana/","","A sample city beyond the edges of every map.","havana",50,1]])

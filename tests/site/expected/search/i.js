headwords.rows("i",[["Ivan Ivanov","Person","people/ivan-ivanov/","about 1870–1938","A sample person, and an officer of the council.","ivan ivanov|ivanov ivan|iwan iwanow|иван иванов",1,4]])

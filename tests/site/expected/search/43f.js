headwords.rows("43f",[["Petrograd","Place","places/petrograd/","","A sample city.","petrograd|петроград|st petersburg",4,5]])

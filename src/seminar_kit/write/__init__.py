"""Write a composed seminar out: documents one by one, the handbook as a site, everything into one folder."""

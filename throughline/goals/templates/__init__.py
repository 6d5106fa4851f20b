"""What an objective may begin from: the library that comes with the program, and the company's own."""

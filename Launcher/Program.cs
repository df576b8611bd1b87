Console.WriteLine("dolphin");

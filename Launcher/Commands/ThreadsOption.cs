using System.CommandLine;
using System.Globalization;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>--threads</c>: at least one, and one per processor if nothing is said.</summary>
internal static class ThreadsOption
{
    public static Option<int> Create(string description)
    {
        var threads = new Option<int>("--threads")
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        threads.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }] && int.TryParse(text, CultureInfo.InvariantCulture, out var count) && count < 1)
                option.AddError($"--threads {text}: expected 1 or more");
        });
        return threads;
    }
}

using Spectre.Console;

namespace DolphinLean.Launcher.Terminal;

/// <summary>Spectre's layout without colours or cursor movement, so that redirected output stays readable text.</summary>
internal static class PlainConsole
{
    private const int Width = 100;

    /// <summary>A console that writes plain text of a fixed width, in letters.</summary>
    public static IAnsiConsole On(TextWriter writer, int width = Width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        return console;
    }
}

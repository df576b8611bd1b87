namespace DolphinLean.Launcher.Live;

/// <summary>Which services run in a session's process.</summary>
internal enum ServiceChoice
{
    /// <summary>All of them, for an algorithm that lives with services.</summary>
    All,

    /// <summary>The trader's part alone: the others run elsewhere.</summary>
    Trader,

    /// <summary>None: layers that the parameters turn on decide.</summary>
    Off,
}

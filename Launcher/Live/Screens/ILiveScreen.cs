namespace DolphinLean.Launcher.Live.Screens;

/// <summary>Shows a board in a terminal.</summary>
internal interface ILiveScreen
{
    /// <summary>Shows it until the session is over, and its end.</summary>
    /// <param name="ended">Signalled when the session is over.</param>
    Task ShowAsync(CancellationToken ended);
}

using System.CommandLine;
using System.Net;

namespace DolphinLean.Launcher.Commands;

/// <summary>An option that takes a port to serve on.</summary>
internal static class PortOption
{
    public static Option<int?> Create(string description)
    {
        var port = new Option<int?>("--port") { Description = description, HelpName = "N" };
        port.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is { } given and (< IPEndPoint.MinPort or > IPEndPoint.MaxPort))
                option.AddError(FormattableString.Invariant($"--port {given}: expected a port from 0 to {IPEndPoint.MaxPort}, 0 for any free one"));
        });
        return port;
    }
}

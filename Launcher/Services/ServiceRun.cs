using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Data.Grid;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Live;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Services;

/// <summary>Runs one service in a process of its own.</summary>
internal static class ServiceRun
{
    /// <summary>Runs it until Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public static int Execute(CommandContext context, ServiceRequest request)
    {
        if (request.Name == ServiceKeys.Books && request.Books.Count == 0)
            throw new InputException("--books: expected at least one ticker, for example BTCUSDT");
        RunAsync(context, request).GetAwaiter().GetResult();
        return ExitCode.Success;
    }

    private static async Task RunAsync(CommandContext context, ServiceRequest request)
    {
        var parameters = DolphinParameters.From(ParameterSet.Load(ParameterSet.DefaultFile, request.Parameters));
        var endpoints = LiveEnvironment.Of(request.Environment, request.Rest, request.WebSocket, request.AllowsMainnet, isPaper: true).Endpoints;
        var startMs = request.Rest == null ? context.Clock.GetUtcNow().ToUnixTimeMilliseconds() : await LiveHistory.AskTimeAsync(endpoints.Rest, context.Cancellation);
        var clock = new ServiceClock(context.Clock, startMs, request.Speed);
        using var grid = Open(request, context.Clock);
        FactorSources.Open(parameters.Breaker);
        await using var set = new ServiceSet(grid, parameters, request.Books, endpoints, clock, request.Speed, Note);
        Note($"service {request.Name} runs");
        await new ServiceRunner(() => set.Create(request.Name), grid, () => clock.NowMs, Note).RunAsync(context.Cancellation);
        Note($"service {request.Name} ended");

        void Note(string line)
        {
            lock (context.Output)
            {
                context.Output.WriteLine(FormattableString.Invariant($"{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss} {line}"));
                context.Output.Flush();
            }
        }
    }

    private static IFeatureGrid Open(ServiceRequest request, TimeProvider clock)
    {
        try
        {
            return FeatureGrid.Open(request.Grid, clock);
        }
        catch (ArgumentException fault)
        {
            throw new InputException($"--grid: {fault.Message}", fault);
        }
    }
}

using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin exchange</c>: a Binance-compatible exchange on this machine, until Ctrl-C.</summary>
internal static class ExchangeCommand
{
    private const string KeyVariable = "BINANCE_API_KEY";
    private const string SecretVariable = "BINANCE_API_SECRET";
    private const double FastestSpeed = 10_000;
    private const int LeastQuoteMs = 10;
    private const int MostQuoteMs = 60_000;

    public static Command Create(CommandContext context)
    {
        var replay = new Option<string?>("--replay") { Description = "Recorded market to replay: a folder of minute candles (SYMBOL-1m.parquet), of scan files, or of raw recordings (usdm_*). Default: seeded random walks.", HelpName = "DATA" };
        var speed = new Option<double>("--speed") { Description = "Seconds of the exchange per second.", HelpName = "X", DefaultValueFactory = _ => 1 };
        var faults = new Option<string?>("--faults") { Description = "File of faults to inject (docs/exchange.md has the format).", HelpName = "FILE" };
        var port = PortOption.Create("Port on 127.0.0.1; 0 for any free one.");
        port.DefaultValueFactory = _ => 8_800;
        var symbols = new Option<string?>("--symbols") { Description = "Symbols to trade, separated by commas. Default: all of the data.", HelpName = "A,B,…" };
        var start = DateOption.Create("--start", "First day of the session in the data; what lies before is history.");
        var clock = new Option<string>("--clock") { Description = "wall: recorded times are shifted to now. data: they stay.", HelpName = "CLOCK", DefaultValueFactory = _ => "wall" };
        var balance = new Option<decimal>("--balance") { Description = "USDT in the account.", HelpName = "USDT", DefaultValueFactory = _ => 10_000m };
        var quotes = new Option<int>("--quotes-every") { Description = "Milliseconds between changes of the books' sizes while no new price comes; 0 lets them stand still. A raw recording brings its own.", HelpName = "MS", DefaultValueFactory = _ => 500 };
        var seed = new Option<int>("--seed") { Description = "Seed of everything that is drawn.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new ExampledCommand(
            "exchange",
            "Serves Binance's USDⓈ-M REST and WebSocket protocol on 127.0.0.1, for rehearsals. Ctrl-C stops it.",
            "dolphin exchange",
            "dolphin exchange --replay candles --speed 10 --port 8800",
            "dolphin exchange --replay candles --clock data --faults faults.json")
        {
            replay, speed, faults, port, symbols, start, clock, balance, quotes, seed,
        };
        command.SetAction(parsed =>
        {
            var options = new ExchangeOptions
            {
                Accounts = [AccountOf(parsed.GetRequiredValue(seed), parsed.GetRequiredValue(balance))],
                ReplayPath = parsed.GetValue(replay),
                Symbols = parsed.GetValue(symbols)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
                Start = parsed.GetValue(start) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
                Speed = parsed.GetRequiredValue(speed) is > 0 and <= FastestSpeed and var given
                    ? given : throw new InputException($"--speed: expected a number above 0 and at most {FastestSpeed.ToString(CultureInfo.InvariantCulture)}"),
                Clock = ClockOf(parsed.GetRequiredValue(clock)),
                Faults = parsed.GetValue(faults) is { } file ? FaultPlan.Read(InputFile.Require(file)) : FaultPlan.None,
                QuotesEvery = IntervalOf(parsed.GetRequiredValue(quotes)),
                Seed = parsed.GetRequiredValue(seed),
            };
            ServeAsync(options, parsed.GetRequiredValue(port)!.Value, context).GetAwaiter().GetResult();
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task ServeAsync(ExchangeOptions options, int port, CommandContext context)
    {
        await using var server = await ExchangeServer.StartAsync(options, port, TimeProvider.System, context.Cancellation);
        var account = options.Accounts[0];
        context.Output.WriteLine($"REST        {server.RestAddress}");
        context.Output.WriteLine($"WebSocket   {server.SocketAddress}");
        context.Output.WriteLine($"API key     {account.Key}");
        context.Output.WriteLine(Environment.GetEnvironmentVariable(SecretVariable) is { Length: > 0 }
            ? $"API secret  as {SecretVariable} says" : $"API secret  {account.Secret}");
        context.Output.WriteLine(server.Read(exchange => $"Symbols     {string.Join(" ", exchange.Symbols)}"));
        context.Output.Flush();
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.Cancellation.Register(stopped.SetResult);
        await await Task.WhenAny(stopped.Task, server.Failure);
        foreach (var (kind, count) in server.Read(exchange => exchange.FaultCounts.ToList()))
            context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fault {FaultPlan.NameOf(kind)}  {count}"));
    }

    // The environment's key when there is one; otherwise one that the seed gives, so that it stays the same from run to run.
    private static ExchangeAccount AccountOf(int seed, decimal balance)
    {
        if (balance <= 0)
            throw new InputException("--balance: expected an amount above 0");
        var (key, secret) = (Environment.GetEnvironmentVariable(KeyVariable), Environment.GetEnvironmentVariable(SecretVariable));
        if (string.IsNullOrEmpty(key) != string.IsNullOrEmpty(secret))
            throw new InputException($"Set both {KeyVariable} and {SecretVariable}, or none of them");
        return new ExchangeAccount(
            string.IsNullOrEmpty(key) ? Derived("key", seed) : key.Trim(), string.IsNullOrEmpty(secret) ? Derived("secret", seed) : secret.Trim(), balance);
    }

    private static string Derived(string what, int seed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"dolphin exchange {what} {seed}"))));

    private static TimeSpan IntervalOf(int ms) => ms is 0 or (>= LeastQuoteMs and <= MostQuoteMs)
        ? TimeSpan.FromMilliseconds(ms) : throw new InputException(FormattableString.Invariant($"--quotes-every {ms}: expected 0, or {LeastQuoteMs} to {MostQuoteMs} milliseconds"));

    private static ExchangeClock ClockOf(string text) => text switch
    {
        "wall" => ExchangeClock.Wall,
        "data" => ExchangeClock.Data,
        _ => throw new InputException($"--clock: expected wall or data, found '{text}'"),
    };
}

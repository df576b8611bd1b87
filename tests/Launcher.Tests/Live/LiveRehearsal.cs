using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Launcher.Terminal;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary><c>dolphin live</c> with its page, on a loopback exchange whose sockets go over a line that can be cut.</summary>
internal sealed partial class LiveRehearsal : IAsyncDisposable
{
    private const string Algorithm = """
        using System;
        using QuantConnect;
        using QuantConnect.Algorithm;
        using QuantConnect.Brokerages;
        using QuantConnect.Data;
        public class InAndOut : QCAlgorithm
        {
            private Symbol _symbol;
            private int _bar;
            public override void Initialize()
            {
                SetTimeZone(TimeZones.Utc);
                SetAccountCurrency("USDT");
                SetCash(10000);
                SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
                _symbol = AddCryptoFuture("ETHUSDT", Resolution.Minute, leverage: 10).Symbol;
            }
            public override void OnData(Slice slice)
            {
                if (IsWarmingUp || !slice.Bars.ContainsKey(_symbol) || _bar++ % 2 != 0)
                    return;
                MarketOrder(_symbol, Portfolio[_symbol].Quantity > 0 ? -1m : 0.5m);
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly StringWriter _output = new();
    private readonly ExchangeServer _exchange;
    private readonly Task<int> _running;

    private LiveRehearsal(ExchangeServer exchange, string[] arguments, double speed, bool isChampion)
    {
        _exchange = exchange;
        Line = new CuttableLine(new Uri(exchange.RestAddress).Port);
        var source = Path.Combine(_folder.Path, "InAndOut.cs");
        File.WriteAllText(source, Algorithm);
        var credentials = Path.Combine(_folder.Path, "key.json");
        File.WriteAllText(credentials, $$"""{"binance-api-key":"{{Account.Key}}","binance-api-secret":"{{Account.Secret}}"}""");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(credentials, UnixFileMode.UserRead);
        Journal = Path.Combine(_folder.Path, "session.journal");
        string[] words =
        [
            "live", .. isChampion ? Array.Empty<string>() : [source], "--rest", exchange.RestAddress, "--ws", string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{Line.Port}"),
            "--credentials", credentials, "--journal", Journal, "--symbols", "BTCUSDT,ETHUSDT", "--warm-up", "30", "--port", "0",
            "--speed", speed.ToString(CultureInfo.InvariantCulture), .. arguments,
        ];
        var context = new CommandContext(TextWriter.Synchronized(_output), TextWriter.Synchronized(_output), IsInteractive: false, TimeProvider.System, _stop.Token);
        _running = Task.Run(() => DolphinCommand.Run(words, context));
    }

    public static ExchangeAccount Account { get; } = new(new string('k', 64), new string('s', 64));

    public CuttableLine Line { get; }

    public string Journal { get; }

    public string Output => _output.ToString();

    /// <summary>A small algorithm that enters and leaves all the time.</summary>
    public static Task<LiveRehearsal> StartAsync(double speed, CancellationToken cancellation, params string[] arguments) =>
        StartAsync(speed, isChampion: false, arguments, cancellation);

    /// <summary>The champion, with its services.</summary>
    public static Task<LiveRehearsal> StartChampionAsync(double speed, CancellationToken cancellation, params string[] arguments) =>
        StartAsync(speed, isChampion: true, arguments, cancellation);

    private static async Task<LiveRehearsal> StartAsync(double speed, bool isChampion, string[] arguments, CancellationToken cancellation)
    {
        var options = new ExchangeOptions { Accounts = [Account], Seed = 5, Symbols = ["BTCUSDT", "ETHUSDT"], Speed = speed };
        return new LiveRehearsal(await ExchangeServer.StartAsync(options, 0, TimeProvider.System, cancellation), arguments, speed, isChampion);
    }

    /// <summary>The page's address and token, once they are printed.</summary>
    public async Task<(string Address, string Token)> PageAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (Page().Match(Output) is { Success: true } printed)
                return (printed.Groups[1].Value, printed.Groups[2].Value);
            RequireRunning();
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Says what the session printed when it has ended by itself: whoever asks its page would only hear that nobody listens.</summary>
    public void RequireRunning()
    {
        if (_running.IsCompleted)
            throw new InvalidOperationException($"dolphin live ended early\n{Output}");
    }

    /// <summary>Waits for the session's own end.</summary>
    public async Task<int> EndAsync(CancellationToken cancellation) => await _running.WaitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (await _running.WaitAsync(TimeSpan.FromSeconds(20)) != 0)
            await TestContext.Out.WriteLineAsync(Output);
        await Line.DisposeAsync();
        await _exchange.DisposeAsync();
        _stop.Dispose();
        _folder.Dispose();
        await _output.DisposeAsync();
    }

    [GeneratedRegex(@"page +(\S+)\r?\ntoken +(\S+)\r?\n")]
    private static partial Regex Page();
}

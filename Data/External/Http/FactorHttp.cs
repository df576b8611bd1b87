using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace DolphinLean.Data.External.Http;

/// <summary>Asks sources over HTTP: within their pace, within a time limit, and again after a fault that may pass, because a request only reads.</summary>
internal sealed class FactorHttp : IDisposable
{
    private const int MostTries = 3;
    private const long MostBytes = 4 << 20;

    private readonly HttpClient _client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), UseCookies = false })
    {
        MaxResponseContentBufferSize = MostBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly TimeProvider _clock;
    private readonly RequestPace _pace;
    private readonly ResiliencePipeline _again;
    private readonly ResiliencePipeline _once;
    private readonly TimeSpan _timeout;

    public FactorHttp(FactorFeedOptions options, TimeProvider clock)
    {
        (_clock, _timeout) = (clock, options.Timeout);
        _pace = new RequestPace(clock, options.Pace);
        _again = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<FactorFault>(fault => fault.IsPassing),
                MaxRetryAttempts = MostTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = options.RetryDelay,
            })
            .Build();
        _once = new ResiliencePipelineBuilder { TimeProvider = clock }.AddTimeout(options.Timeout).Build();
    }

    /// <summary>The body of an answer with status 200.</summary>
    /// <param name="address">What to ask.</param>
    /// <param name="sending">Called before each try.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FactorFault">There is none.</exception>
    public async Task<byte[]> GetAsync(Uri address, Action sending, CancellationToken cancellation) =>
        await _again.ExecuteAsync(async token =>
        {
            await _pace.WaitAsync(address.Authority, token);
            sending();
            return await TryAsync(address, token);
        }, cancellation);

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> TryAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            return await _once.ExecuteAsync(async token => await ReadAsync(address, token), cancellation);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new FactorFault(FactorFaultKind.TimedOut, string.Create(CultureInfo.InvariantCulture, $"no answer within {_timeout.TotalSeconds} s"), fault) { IsPassing = true };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new FactorFault(FactorFaultKind.Unreachable, fault.Message, fault) { IsPassing = true };
        }
    }

    private async Task<byte[]> ReadAsync(Uri address, CancellationToken cancellation)
    {
        using var response = await _client.GetAsync(address, cancellation);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsByteArrayAsync(cancellation)
            : throw new FactorFault(FactorFaultKind.Status, string.Create(CultureInfo.InvariantCulture, $"expected status 200, found {(int)response.StatusCode}"))
            {
                IsPassing = (int)response.StatusCode >= 500,
                LeaveAlone = response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - _clock.GetUtcNow() : null,
            };
    }
}

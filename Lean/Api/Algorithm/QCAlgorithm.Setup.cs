using QuantConnect.Benchmarks;
using QuantConnect.Brokerages;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// What Initialize sets: cash, brokerage model, benchmark.
public partial class QCAlgorithm
{
    private bool _hasOwnSecurityInitializer;

    /// <summary>Sets the currency of the account; before any security, and cash already set moves over with its amount.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetAccountCurrency(string accountCurrency, decimal? startingCash = null)
    {
        RequireUnlocked("the account currency");
        var cash = startingCash is null ? "" : FormattableString.Invariant($", starting with {startingCash}");
        Debug($"Changing account currency from {AccountCurrency} to {accountCurrency}{cash}...");
        Portfolio.SetAccountCurrency(accountCurrency, startingCash);
    }

    /// <summary>Sets the cash of the account currency.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetCash(double startingCash) => SetCash((decimal)startingCash);

    /// <inheritdoc cref="SetCash(double)" />
    public void SetCash(int startingCash) => SetCash((decimal)startingCash);

    /// <inheritdoc cref="SetCash(double)" />
    public void SetCash(decimal startingCash)
    {
        RequireUnlocked("cash");
        Portfolio.SetCash(startingCash);
    }

    /// <summary>Sets the cash of any currency.</summary>
    /// <param name="symbol">The currency, for example USDT.</param>
    /// <param name="startingCash">Amount in that currency.</param>
    /// <param name="conversionRate">Account currency per unit; 0 leaves it to the data.</param>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetCash(string symbol, decimal startingCash, decimal conversionRate = 0)
    {
        RequireUnlocked("cash");
        Portfolio.SetCash(symbol, startingCash, conversionRate);
    }

    /// <summary>Sets the rules and models of a broker.</summary>
    public void SetBrokerageModel(BrokerageName brokerage, AccountType accountType = AccountType.Margin)
    {
        SetBrokerageModel(Brokerages.BrokerageModel.Create(Transactions, brokerage, accountType));
        BrokerageName = brokerage;
    }

    /// <summary>Sets the rules and models of a broker; securities added before get its models too, but keep their leverage.</summary>
    public void SetBrokerageModel(IBrokerageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        BrokerageModel = model;
        BrokerageName = Brokerages.BrokerageModel.GetBrokerageName(model);
        if (_hasOwnSecurityInitializer)
        {
            return;
        }

        SecurityInitializer = WithBrokerageModel(new BrokerageModelSecurityInitializer(model, SecuritySeeder.Null));
        foreach (var security in Securities.Values)
        {
            var leverage = security.Leverage;
            SecurityInitializer.Initialize(security);
            security.SetLeverage(leverage);
        }
    }

    private ISecurityInitializer WithBrokerageModel(BrokerageModelSecurityInitializer initializer)
    {
        if (SecurityInitializer is not CompositeSecurityInitializer several)
        {
            return initializer;
        }

        Debug("Warning: SetBrokerageModel() was called after AddSecurityInitializer(); call it before, so that added initializers have the last word.");
        return new CompositeSecurityInitializer([initializer, .. several.Initializers.Where(added => added is not BrokerageModelSecurityInitializer)]);
    }

    /// <summary>Sets what gives each new security its models, in place of the brokerage model's.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetSecurityInitializer(ISecurityInitializer securityInitializer)
    {
        RequireUnlocked("the security initializer");
        ArgumentNullException.ThrowIfNull(securityInitializer);
        _hasOwnSecurityInitializer = true;
        SecurityInitializer = securityInitializer;
    }

    /// <inheritdoc cref="SetSecurityInitializer(ISecurityInitializer)" />
    public void SetSecurityInitializer(Action<Security> securityInitializer) =>
        SetSecurityInitializer(new FuncSecurityInitializer(securityInitializer));

    /// <summary>Adds something that each new security goes through behind what gives it its models.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void AddSecurityInitializer(ISecurityInitializer securityInitializer)
    {
        RequireUnlocked("the security initializer");
        ArgumentNullException.ThrowIfNull(securityInitializer);
        if (SecurityInitializer is CompositeSecurityInitializer several)
        {
            several.AddSecurityInitializer(securityInitializer);
        }
        else
        {
            SecurityInitializer = new CompositeSecurityInitializer(SecurityInitializer, securityInitializer);
        }
    }

    /// <inheritdoc cref="AddSecurityInitializer(ISecurityInitializer)" />
    public void AddSecurityInitializer(Action<Security> securityInitializer) =>
        AddSecurityInitializer(new FuncSecurityInitializer(securityInitializer));

    /// <summary>Compares the performance with a security of the algorithm, by its ticker.</summary>
    /// <exception cref="ArgumentException">No security has this ticker.</exception>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetBenchmark(string ticker)
    {
        var security = Securities.Values.FirstOrDefault(
            candidate => string.Equals(candidate.Symbol.Value, ticker, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"No security '{ticker}' to compare with; add it before SetBenchmark.", nameof(ticker));
        SetBenchmark(security.Symbol);
    }

    /// <summary>Compares the performance with a security, which may be added later.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetBenchmark(Symbol symbol)
    {
        RequireUnlocked("the benchmark");
        Benchmark = SecurityBenchmark.CreateInstance(Securities, symbol);
    }

    /// <summary>Compares the performance with a function of time in UTC.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetBenchmark(Func<DateTime, decimal> benchmark)
    {
        RequireUnlocked("the benchmark");
        Benchmark = new FuncBenchmark(benchmark);
    }

    /// <summary>Sets the name.</summary>
    public void SetName(string name) => Name = name;

    /// <summary>Stops the algorithm at the end of this step.</summary>
    public void Quit(string message = "")
    {
        Debug("Quit(): " + message);
        Status = AlgorithmStatus.Stopped;
    }
}

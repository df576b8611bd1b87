namespace QuantConnect.Interfaces;

public delegate void AlgorithmEvent<in T>(QuantConnect.Interfaces.IAlgorithm algorithm, T eventData);

public partial interface IAccountCurrencyProvider
{
}

public partial interface IAlgorithm : QuantConnect.Interfaces.ISecurityInitializerProvider, QuantConnect.Interfaces.IAccountCurrencyProvider
{
}

public partial interface IAlgorithmSettings
{
    decimal MinimumOrderMarginPortfolioPercentage { get; set; }
    decimal FreePortfolioValuePercentage { get; set; }
}

public partial interface IExtendedDictionary<TKey, TValue>
{
}

public partial interface IOrderProperties
{
}

public partial interface ISecurityInitializerProvider
{
}

public partial interface ISecurityPrice
{
}

public partial interface ITimeKeeper
{
}

namespace DolphinLean.Exchange.Hosting;

/// <summary>One API key and the money behind it.</summary>
/// <param name="Key">API key.</param>
/// <param name="Secret">Its secret.</param>
/// <param name="Deposit">USDT in the account at the start.</param>
public sealed record ExchangeAccount(string Key, string Secret, decimal Deposit = 10_000m);

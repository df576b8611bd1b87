namespace QuantConnect.Securities;

/// <summary>Seeders.</summary>
public static class SecuritySeeder
{
    /// <summary>Gives no prices.</summary>
    public static readonly ISecuritySeeder Null = new NullSecuritySeeder();

    private sealed class NullSecuritySeeder : ISecuritySeeder
    {
        public bool SeedSecurity(Security security) => true;
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Tests;

/// <summary>The whole bot, with a Discord and two clocks of a test's own.</summary>
internal static class TestBot
{
    /// <param name="folder">Where its database is to be.</param>
    /// <param name="discord">Its Discord.</param>
    /// <param name="clock">The group's clock.</param>
    /// <param name="wire">The wire's clock.</param>
    /// <param name="more">What the test adds.</param>
    /// <param name="settings">Further settings.</param>
    public static IHost Build(
        string folder, FakeDiscord discord, TimeProvider clock, TimeProvider wire, Action<IServiceCollection>? more = null,
        params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection([
            new("Discord:Token", "t"), new("Seed:File", ""), new("Storage:Path", Path.Combine(folder, "bot.db")),
            new("Backups:Keep", "0"), .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]);
        builder.Services.AddSingleton(clock);
        builder.Services.AddKeyedSingleton(Clocks.Wire, wire);
        builder.Services.AddStudyGroup(builder.Configuration);
        builder.Services.AddSingleton<IDiscord>(discord);
        more?.Invoke(builder.Services);
        return builder.Build();
    }
}

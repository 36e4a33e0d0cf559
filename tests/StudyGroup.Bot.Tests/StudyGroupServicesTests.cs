using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests;

public sealed class StudyGroupServicesTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 12, 4, 18, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("studygroup-").FullName;
    private readonly FakeTimeProvider _wire = new();
    private readonly FakeTimeProvider _clock = new(Start.AddMinutes(-59));

    [Fact(Timeout = 60_000)]
    public async Task The_bot_answers_remembers_and_reminds()
    {
        var cancel = TestContext.Current.CancellationToken;
        var discord = new FakeDiscord { Homes = { [new(10)] = new(5) } };
        discord.Guilds.Writer.TryWrite(new GuildEvent.Roster(new HashSet<Snowflake> { new(5) }, Shard.Only));
        using var host = Build(discord);
        await host.StartAsync(cancel);

        discord.Send(Command("help"));
        Assert.IsType<InteractionResponse.Message>((await discord.Said.Reader.ReadAsync(cancel)).What);

        var groups = host.Services.GetRequiredService<IGroups>();
        var changed = await groups.ChangeAsync(new GroupId(5), group => new GroupUpdate(
            group.Add(new Seminar { Number = 1, Topic = "A topic", Date = new SeminarDate.On(new LocalDate(2026, 12, 4), null) }) with
            {
                Settings = group.Settings with { Channel = new ChannelId(10), LeadTimes = [Duration.FromHours(1)] },
            },
            []));
        Assert.Null(changed.Refusal);
        discord.Send(Command("help", id: 2));
        await discord.Said.Reader.ReadAsync(cancel);

        var posted = discord.NextPostAsync(cancel);
        while (!posted.IsCompleted)
        {
            // Quartz waits on the clock for a few milliseconds, from another thread.
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        Assert.Equal(new Snowflake(10), await posted);
        await host.StopAsync(cancel);
        Assert.Null(host.Services.GetRequiredService<FatalShutdown>().Reason);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    [Fact]
    public async Task Database_is_not_made_without_a_token_that_Discord_takes()
    {
        var discord = new FakeDiscord { LogInFailure = new DiscordFatalException("The token is refused.") };
        using var host = Build(discord);

        var problem = await Assert.ThrowsAsync<DiscordFatalException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Equal("The token is refused.", KnownFailure.Sentence(problem));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    [Fact]
    public async Task File_that_is_not_a_database_is_reported_before_Discord_is_asked_and_stays_unchanged()
    {
        var file = Path.Combine(_folder, "bot.db");
        await File.WriteAllTextAsync(file, "no database", TestContext.Current.CancellationToken);
        var discord = new FakeDiscord { LogInFailure = new DiscordFatalException("asked") };
        using var host = Build(discord);

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("bot.db", KnownFailure.Sentence(problem), StringComparison.Ordinal);
        Assert.Equal("no database", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CommandInteraction Command(string name, ulong id = 1) => new()
    {
        Header = new(new(id), new(2), new("t"), new(5), null, new(new(9), "Ada", Permissions.None, []), _wire.GetTimestamp()),
        Path = [name],
        Options = new Dictionary<string, OptionValue>(),
    };

    private IHost Build(FakeDiscord discord) => TestBot.Build(_folder, discord, _clock, _wire);
}

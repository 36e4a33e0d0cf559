using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using StudyGroup.InMemory;
using Xunit;

namespace StudyGroup.Bot.Tests;

/// <summary>Commands that only read take no turn on the writer's thread, and nothing is computed again because of them.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studygroup-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 12, 4, 17, 0, 0, TimeSpan.Zero));
    private readonly FakeTimeProvider _wire = new();
    private readonly FakeDiscord _discord = new() { Homes = { [new(10)] = new(5) } };
    private readonly IHost _host;
    private ulong _lastId;

    public ReadingTests()
    {
        _discord.Guilds.Writer.TryWrite(new GuildEvent.Roster(new HashSet<Snowflake> { new(5) }, Shard.Only));
        _host = TestBot.Build(_folder, _discord, _clock, _wire);
    }

    private StudyDatabase Database => _host.Services.GetRequiredService<StudyDatabase>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _host.StartAsync(Cancel);
        await AnswerAsync(Command("next-seminar"));
        await Database.Groups.ChangeAsync(new GroupId(5), group => new GroupUpdate(
            group.Add(new Seminar
            {
                Number = 1,
                Topic = "A topic",
                Date = new SeminarDate.On(new LocalDate(2026, 12, 24), null),
                Presenters = [new Presenter(new MemberId(8), null)],
            }) with
            {
                Settings = group.Settings with { Channel = new ChannelId(10), SyllabusChannel = new ChannelId(10) },
            },
            []));
        await Database.Points.AddAsync(new GroupId(5), new SeminarId(1), new MemberId(8), "Why?", Instant.FromUtc(2026, 12, 1, 12, 0));
        await SettledAsync();
        // After a change, names are looked at once more when their member is seen again; that is done here.
        await AnswerAsync(Command("next-seminar"));
        await SettledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("next-seminar")]
    [InlineData("schedule")]
    [InlineData("help")]
    [InlineData("seminar")]
    [InlineData("point list")]
    [InlineData("presenters")]
    [InlineData("slides")]
    [InlineData("notes")]
    public async Task Reading_command_takes_no_turn_to_write_and_wakes_no_loop(string command)
    {
        var before = Counts();

        for (var i = 0; i < 3; i++) await AnswerAsync(Command(command));

        Assert.Equal(before, Counts());
    }

    [Fact]
    public async Task Suggestions_take_no_turn_to_write_and_wake_no_loop()
    {
        var before = Counts();

        for (var i = 0; i < 3; i++) await AnswerAsync(Typing("seminar", "number", "top"));

        Assert.Equal(before, Counts());
    }

    [Fact]
    public async Task Name_that_is_seen_for_the_first_time_is_kept_after_the_answer_and_by_the_time_the_bot_has_stopped()
    {
        var turns = Database.WriteTurns;

        await AnswerAsync(Command("schedule") with { Header = Header(8, "Ben") });
        Assert.Equal(turns, Database.WriteTurns);
        await _host.StopAsync(Cancel);

        Assert.Equal("Ben", Assert.Single(Database.Groups.Find(new GroupId(5))!.Seminars).Presenters.Single().Name);
    }

    [Fact]
    public async Task Writing_is_counted()
    {
        var before = Counts();

        await AnswerAsync(Command("point add") with { Options = new Dictionary<string, OptionValue> { ["text"] = new("How?") } });

        Assert.True(Counts().Turns > before.Turns);
        Assert.True(Counts().Woken > before.Woken);
    }

    private (long Turns, long Woken) Counts() => (Database.WriteTurns, _host.Services.GetRequiredService<LoopActivity>().Begun);

    private Task SettledAsync() => _host.Services.GetRequiredService<FollowUps>().SettleAsync(Cancel);

    private async Task AnswerAsync(Interaction interaction)
    {
        _discord.Send(interaction);
        while ((await _discord.Said.Reader.ReadAsync(Cancel)).Verb != "respond")
        {
            // Something that was posted.
        }
    }

    private InteractionHeader Header(ulong member, string name) =>
        new(new(++_lastId), new(2), new("t"), new(5), null, new(new(member), name, Permissions.None, []), _wire.GetTimestamp());

    private CommandInteraction Command(string words) => new()
    {
        Header = Header(9, "Ada"),
        Path = words.Split(' '),
        Options = new Dictionary<string, OptionValue>(),
    };

    private AutocompleteInteraction Typing(string words, string option, string typed) => new()
    {
        Header = Header(9, "Ada"),
        Path = words.Split(' '),
        Options = new Dictionary<string, OptionValue> { [option] = new(typed) },
        Focused = option,
    };
}

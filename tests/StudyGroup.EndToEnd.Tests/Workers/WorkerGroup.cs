using StudyGroup.Bot.Lifetime;
using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests.Workers;

/// <summary>A reading group on a <see cref="WorkerStage"/>.</summary>
internal sealed class WorkerGroup
{
    /// <summary>How long a member waits who knows that a worker may be dead.</summary>
    public static readonly TimeSpan Haste = TimeSpan.FromSeconds(5);

    private const int EmptyListsToBelieve = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WorkerStage _stage;

    public WorkerGroup(WorkerStage stage, Guild guild)
    {
        (_stage, Guild) = (stage, guild);
        // Long enough ago not to be welcomed.
        guild.BotJoinedAt -= TimeSpan.FromDays(30);
        Seminars = guild.AddChannel("seminars");
        Ana = guild.AddPerson("Ana");
        Ben = guild.AddPerson("Ben");
        Olga = guild.AddPerson("Olga", Permissions.ManageEvents);
    }

    public Guild Guild { get; }

    public Channel Seminars { get; }

    public Person Ana { get; }

    public Person Ben { get; }

    /// <summary>The organizer.</summary>
    public Person Olga { get; }

    public Task<Shown> Ask(Person who, string command, params (string Name, object Value)[] options) =>
        AskAsync(who, command, options, _stage.Cancel);

    public Task<Shown> Manage(string command, params (string Name, object Value)[] options) => Ask(Olga, $"manage {command}", options);

    /// <summary>
    /// Asks like a member who doesn't wait forever: Discord waits a quarter of an hour for an answer that was put off, even if the worker
    /// that put it off is dead.
    /// </summary>
    /// <returns>Null if there was no answer.</returns>
    public async Task<Shown?> AskForAsync(
        TimeSpan patience, Person who, string command, params (string Name, object Value)[] options)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(_stage.Cancel);
        enough.CancelAfter(patience);
        try
        {
            return await AskAsync(who, command, options, enough.Token) is { Failed: null } shown ? shown : null;
        }
        catch (OperationCanceledException) when (!_stage.Cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Adds a point.</summary>
    /// <returns>Whether the member was told that it was added.</returns>
    public async Task<bool> AddPointAsync(string text, TimeSpan? patience = null) =>
        (await AskForAsync(patience ?? Patience, Ana, "point add", ("text", text)))?.Text.Contains(
            "added", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>Adds a point, and tries again while the bot doesn't respond or asks for that.</summary>
    public async Task InsistAsync(string text)
    {
        while (!await AddPointAsync(text, Haste)) await Task.Yield();
    }

    /// <summary>
    /// How often a point is there, in a group that has some. Asks again while the bot doesn't respond, which says nothing about the point: a
    /// worker that lost its locks disconnects until it has them again. No suggestions say nothing either, unless there are some right
    /// afterwards if nothing is typed: the bot gives none if it isn't done within a second.
    /// </summary>
    public async Task<int> CountAsync(string text)
    {
        for (var empty = 0; empty < EmptyListsToBelieve;)
        {
            var found = await SuggestAsync(text);
            if (found.Count > 0) return found.Count(choice => choice.Name.EndsWith(text, StringComparison.Ordinal));
            if (found.Failed is null && (await SuggestAsync("")).Count > 0) empty++;
            await Task.Delay(TimeSpan.FromMilliseconds(50), Clocks.System, _stage.Cancel);
        }

        return 0;
    }

    /// <summary>What the bot posted of its own accord, in order.</summary>
    public IReadOnlyList<Message> Posts() => [.. Seminars.Messages().Where(m => m.Author.Id == _stage.Discord.BotId && !m.IsAnswer)];

    private Task<Suggestions> SuggestAsync(string typed) =>
        Ana.In(Seminars).SuggestAsync("point edit", "point", typed, null, _stage.Cancel);

    private Task<Shown> AskAsync(Person who, string command, (string Name, object Value)[] options, CancellationToken cancel) =>
        who.In(Seminars).CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), cancel);
}

using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Tests;

/// <summary>The people before a group in memory: calls go in, replies come out.</summary>
internal sealed class Desk : Memory
{
    public static readonly Member Organizer = new(new MemberId(1), true, []);
    public static readonly Member Ana = new(new MemberId(2), false, []);
    public static readonly Member Ben = new(new MemberId(3), false, []);
    private readonly CommandRouter _router;
    private readonly ImportPlanner _planner;
    private readonly FollowReadme _follow;

    /// <param name="pages">What the addresses of groups' pages start with; null if there are no pages.</param>
    public Desk(string? pages = "https://pages.example")
    {
        _planner = new ImportPlanner(this, this, this, this, this);
        var changes = new GroupChanges(this, ConsequenceTable.Create(Rules.Due, this));
        _follow = new FollowReadme(this, changes, this, this, this, this, _planner);
        var stores = new Stores(this, this, this, this, this, this, this, this, this, this, this, this, this,
            this, this);
        _router = CommandTable.Create(
            stores, this, this, this, Rules.Kinds, changes, _planner, _follow,
            new PageLinks { Root = pages is null ? null : new Uri(pages) }, this, TestGroup.Settings with { Book = null, Author = null });
    }

    /// <summary>Monday 23 November 2026, 10:00 in Berlin.</summary>
    public Instant Now { get; set; } = Instant.FromUtc(2026, 11, 23, 9, 0);

    /// <summary>Checks the followed README if that's due.</summary>
    public Task<bool> Look() => _follow.LookIfDueAsync(Here, Now, GivesUp);

    /// <summary>Whether nobody waits for a page any more.</summary>
    public CancellationToken GivesUp { get; set; }

    /// <summary>Gives up a look that went wrong in a way that nobody thought of.</summary>
    public Task GiveUp() => _follow.GiveUpAsync(Here, Now);

    /// <summary>A post's card as it is to read now.</summary>
    public Card Card(Post post) =>
        new PostContents(Rules.Kinds, new PostSources(this, this, this, this, this, this, this, this)).Of(Group, post, Now);

    public CommandRouter Router => _router;

    /// <summary>How many schedules were read so far.</summary>
    public int SchedulesRead => _planner.Readings.Made;

    public async Task<Reply> Command(Member who, string name, params (string Name, object Value)[] options) =>
        await _router.AnswerAsync(new CommandCall(Group, who, Now, name, Given(options))
        {
            NameOf = Names.GetValueOrDefault,
            MentionIn = word => word.StartsWith('@') && ulong.TryParse(word[1..], out var id) ? new MemberId(id) : null,
        });

    /// <summary>Uses a command on a message in channel 700.</summary>
    public async Task<Reply> Use(Member who, string command, MemberId author, string text, bool isByPerson = true, ulong message = 900) =>
        await _router.UseAsync(new MessageCall(
            Group, who, Now, command, new GivenMessage(
                new MessageLink(new ChannelId(700), new MessageId(message)), author, Names.GetValueOrDefault(author), isByPerson, text)));

    /// <summary>Presses the button with a label, after which a count may stand: "I'm coming · 3".</summary>
    public async Task<Reply> Press(Member who, Reply on, string label) => await Press(who, on.Card().Buttons.Single(
        b => b.Label == label || b.Label.StartsWith($"{label} · ", StringComparison.Ordinal)).Action);

    /// <summary>Presses "More" on a seminar's card, then a button of the details.</summary>
    public async Task<Reply> PressMore(Member who, Reply on, string label) => await Press(who, await Press(who, on, "More"), label);

    /// <summary>Chooses in the select menu of a reply that has this hint. A text is the label of a choice.</summary>
    public async Task<Reply> Choose(Member who, Reply on, string hint, OptionGiven chosen)
    {
        var menu = on.Card().Selects.Single(menu => menu.Hint == hint);
        if (menu is SelectMenu.OfChoices { Choices: var choices })
            chosen = choices.Single(choice => choice.Label == ((TextGiven)chosen).Text).Value;
        return await _router.ChooseAsync(new SelectCall(Group, who, Now, menu.Action, chosen));
    }

    public async Task<Reply> Press(Member who, ActionId action) => await _router.PressAsync(new ButtonCall(Group, who, Now, action));

    public async Task<Reply> Submit(Member who, Reply form, params (string Name, string Text)[] fields) =>
        await _router.SubmitAsync(
            new FormCall(Group, who, Now, ((Reply.Ask)form).Form.Action, fields.ToDictionary(f => f.Name, f => f.Text))
            {
                NameOf = Names.GetValueOrDefault,
            });

    public IReadOnlyList<Suggestion> Suggest(
        Member who, string name, string option, string typed, params (string Name, object Value)[] others) =>
        [.. _router.Suggest(new SuggestCall(
            Group, who, Now, name, option, typed) { Options = Given(others), NameOf = Names.GetValueOrDefault })];

    /// <summary>What people are called.</summary>
    public Dictionary<MemberId, string> Names { get; } = [];

    private static Options Given((string Name, object Value)[] options) =>
        new(options.ToImmutableDictionary(o => o.Name, o => Given(o.Value)));

    private static OptionGiven Given(object value) => value switch
    {
        string text => text,
        int number => number,
        long number => number,
        bool yes => yes,
        MemberId member => member,
        OptionGiven given => given,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No option has such a value."),
    };
}

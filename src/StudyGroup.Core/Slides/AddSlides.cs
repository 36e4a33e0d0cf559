using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Slides;

/// <summary>The card's "Add slides": a form for the seminar's presenter and for organizers.</summary>
/// <param name="groups">The groups.</param>
public sealed class AddSlides(IGroups groups) : IAnswersButtons, IAnswersForms
{
    /// <summary>The action: the seminar's id.</summary>
    internal const string Action = "slides-add";

    private static readonly Refusal Others = new($"Only the seminar's presenter and organizers add slides. If you present it, ask an organizer to set you as its presenter.");

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public IReadOnlyList<string> Forms { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)) return new(refusal);
        if (!May(call, seminar)) return new(Others);
        return new(new Reply.Ask(new Form($"Slides for {SeminarWords.Name(seminar)}", new ActionId(Action, $"{seminar.Id}"),
        [
            new FormField("url", "Link", SlideDeck.LongestUrl, Hint: "https://…"),
            new FormField("title", "Title", SlideDeck.LongestText, Required: false),
            new FormField("topic", "Topic", SlideDeck.LongestText, Required: false),
            new FormField("covers", "What they cover, separated by commas", SlideDeck.LongestCovers, Required: false, Tall: true),
        ])));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        if (SeminarChoice.Find(call.Group, call.Action).IsRefused(out var refusal, out var seminar)) return refusal;
        if (!May(call, seminar)) return Others;
        if (SlidesRules.Read(call.Field("url"), call.Field("title"), call.Field("topic"), call.Field("covers")).IsRefused(out refusal, out var deck))
            return refusal;
        var changed = await groups.ChangeAsync(call, group => SlidesRules.Put(group, seminar.Id, deck));
        return changed.IsRefused(out refusal, out var after)
            ? refusal
            : new Reply.Private(new Card { Title = $"Slides added to {SeminarWords.Title(seminar)}", Lines = SlidesLines.Of(after.Group.Find(seminar.Id)!) }.WithUndo(after));
    }

    private static bool May(Call call, Seminar seminar) => call.IsOrganizer || seminar.Presenter == call.Member.Id;
}

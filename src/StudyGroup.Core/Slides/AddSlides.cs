using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Presenting;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Slides;

/// <summary>The card's "Add slides".</summary>
/// <param name="groups">The groups.</param>
public sealed class AddSlides(IGroups groups) : PresentersForm(groups, Action)
{
    /// <summary>The action: the seminar's id.</summary>
    internal const string Action = "slides-add";

    private protected override Refusal Others { get; } =
        new($"Only the seminar's presenter and organizers add slides. If you present it, ask an organizer to set you as its presenter.");

    private protected override Form Form(Seminar seminar, ActionId action) => new($"Slides for {SeminarWords.Name(seminar)}", action,
    [
        new FormField("url", "Link", SlideDeck.LongestUrl, Hint: "https://…"),
        new FormField("title", "Title", SlideDeck.LongestText, Required: false),
        new FormField("topic", "Topic", SlideDeck.LongestText, Required: false),
        new FormField("covers", "What they cover, separated by commas", SlideDeck.LongestCovers, Required: false, Tall: true),
    ]);

    private protected override Outcome<Group> Change(Group group, Seminar seminar, FormCall call) =>
        SlidesRules.Read(call.Field("url"), call.Field("title"), call.Field("topic"), call.Field("covers")).IsRefused(out var refusal, out var deck)
            ? refusal
            : SlidesRules.Put(group, seminar.Id, deck);

    private protected override Card Done(Seminar seminar) => new() { Title = $"Slides added to {SeminarWords.Title(seminar)}", Lines = SlidesLines.Of(seminar) };
}

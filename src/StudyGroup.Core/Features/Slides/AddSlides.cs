using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Slides;

/// <summary>The form behind "Add slides" on a seminar's card.</summary>
public sealed class AddSlides(GroupChanges changes) : PresentersForm(changes, Action)
{
    /// <summary>The action. The argument is the seminar's id.</summary>
    internal const string Action = "slides-add";

    private protected override Refusal Others { get; } =
        new($"Only the presenters and organizers can add slides. If you're presenting, ask an organizer to add you as the presenter.");

    private protected override Form Form(Seminar seminar, ActionId action) => new($"Slides for {SeminarWords.Name(seminar)}", action,
    [
        new FormField("url", "Link", SlideDeck.MaxUrlLength, Required: seminar.Slides.IsEmpty, Hint: "https://…"),
        new FormField("title", "Title", SlideDeck.MaxTextLength, Required: false),
        new FormField("topic", "Topic", SlideDeck.MaxTextLength, Required: false),
        new FormField("covers", "What they cover, separated by commas", SlideDeck.MaxCoversLength, Required: false, Multiline: true),
        .. Removing(seminar.Slides.Length),
    ]);

    private protected override Outcome<Group> Change(Group group, Seminar seminar, FormCall call)
    {
        if (Without(seminar.Slides, call).IsRefused(out var refusal, out var left)) return refusal;
        group = group.With(seminar with { Slides = left.Items });
        if (call.Field("url") is null && call.Field(Remove) is not null) return group;
        var read = SlidesRules.Read(call.Field("url"), call.Field("title"), call.Field("topic"), call.Field("covers"));
        return read.IsRefused(out refusal, out var deck)
            ? refusal
            : SlidesRules.Put(group, seminar.Id, deck);
    }

    private protected override Card Done(Seminar seminar, FormCall call) => new()
    {
        Title = $"Slides {(call.Field("url") is null ? "removed from" : "added to")} {SeminarWords.Title(seminar)}",
        Lines = SlidesLines.Of(seminar),
    };
}

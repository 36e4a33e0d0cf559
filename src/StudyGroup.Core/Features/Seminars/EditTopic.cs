using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>The form behind "Change the topic" on a nudge.</summary>
public sealed class EditTopic(GroupChanges changes) : PresentersForm(changes, Action)
{
    /// <summary>The action. The argument is the seminar's id.</summary>
    internal const string Action = "topic-edit";

    private protected override Refusal Others { get; } = new($"Only the presenters and organizers can change the topic.");

    private protected override Form Form(Seminar seminar, ActionId action) => new($"Topic of {SeminarWords.Name(seminar)}", action,
        [new FormField("topic", "What it's about", Seminar.MaxTopicLength, Value: seminar.Topic)]);

    private protected override Outcome<Group> Change(Group group, Seminar seminar, FormCall call)
    {
        if (call.Field("topic") is not { } topic) return new Refusal($"A seminar needs a topic. What's it about?");
        return Texts.Length(topic) is var length && length > Seminar.MaxTopicLength
            ? new Refusal($"A topic can have up to {Seminar.MaxTopicLength} characters; yours is {length:N0}. Try a shorter one.")
            : group.With(seminar with { Topic = topic });
    }

    private protected override Card Done(Seminar seminar, FormCall call) => new()
    {
        Title = $"New topic for {SeminarWords.Title(seminar)}",
        Lines = [$"{SeminarCard.Topic(seminar)}"],
    };
}

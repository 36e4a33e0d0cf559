using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Presenting;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>A nudge's "Change the topic".</summary>
/// <param name="changes">Makes the change, with what follows from it.</param>
public sealed class EditTopic(GroupChanges changes) : PresentersForm(changes, Action)
{
    /// <summary>The action: the seminar's id.</summary>
    internal const string Action = "topic-edit";

    private protected override Refusal Others { get; } = new($"Only the seminar's presenter and organizers change its topic.");

    private protected override Form Form(Seminar seminar, ActionId action) => new($"Topic of {SeminarWords.Name(seminar)}", action,
        [new FormField("topic", "What it is about", Seminar.LongestTopic, Value: seminar.Topic)]);

    private protected override Outcome<Group> Change(Group group, Seminar seminar, FormCall call)
    {
        if (call.Field("topic") is not { } topic) return new Refusal($"A seminar needs a topic. Write what it is about.");
        return Texts.Length(topic) > Seminar.LongestTopic
            ? new Refusal($"A topic may have at most {Seminar.LongestTopic} characters.")
            : group.With(seminar with { Topic = topic });
    }

    private protected override Card Done(Seminar seminar, FormCall call) => new() { Title = $"Topic of {SeminarWords.Title(seminar)}", Lines = [$"{SeminarCard.Topic(seminar)}"] };
}

using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>The content of one message of a syllabus.</summary>
/// <param name="Card">The card, without its button.</param>
/// <param name="Fingerprint">A hash of everything that a reader sees of it, 16 characters long.</param>
/// <param name="Ordinal">The group's ordinal in its server.</param>
internal sealed record SyllabusPage(Card Card, string Fingerprint, int Ordinal)
{
    /// <summary>The current pages of a group's syllabus; at least one.</summary>
    public static ImmutableArray<SyllabusPage> Of(Group group, IPoints points, Instant now) =>
    [
        .. CardSheets.Of(SyllabusCard.For(group, points.CountsOf(group.Id), now))
            .Select(card => new SyllabusPage(card, MessagePrint.Of(CardRendering.Of(card)), group.Ordinal)),
    ];

    /// <summary>The page as a message, with the button that identifies the message when it's searched for.</summary>
    public MessageBody In(Syllabus syllabus, SyllabusMessage message) =>
        CardRendering.Of(Card with { Buttons = [SyllabusCard.Button(syllabus, message)] }, ordinal: Ordinal);
}

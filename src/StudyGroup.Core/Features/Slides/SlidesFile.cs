using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Slides;

/// <summary>A file of slides that the bot posts for a member. The slides' link is the message's.</summary>
/// <param name="FileName">The file's name, as given.</param>
/// <param name="Hash">The start of a hash of its content: 16 hexadecimal digits.</param>
/// <param name="Number">0 for the first message with this content about the seminar, 1 for the next, and so on.</param>
/// <param name="By">Who added it.</param>
public sealed record SlidesFile(string FileName, string Hash, int Number, MemberId By) : PostSubject
{
    /// <inheritdoc />
    public override bool HasFile => true;

    /// <summary>Includes the content, so that adding a file again after something went wrong doesn't post it twice.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"f.{group}.{seminar}.{Hash}.{Number}";

    /// <inheritdoc />
    public override bool Names(MemberId member) => By == member;

    /// <inheritdoc />
    public override PostSubject? Without(MemberId member) => Names(member) ? this with { By = MemberId.Erased } : this;
}

using LiteDB;
using StudyGroup.Core.Features.Setup;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class WelcomeRow : SubjectRow<Welcome>
{
    /// <inheritdoc />
    public override string Name => "Welcome";

    /// <inheritdoc />
    public override Welcome Read(BsonDocument row) => new();

    /// <inheritdoc />
    protected override void Write(Welcome welcome, BsonDocument row)
    {
        // There's nothing but its name.
    }
}

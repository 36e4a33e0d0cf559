namespace StudyGroup.Bot.Tests.Storage.Contracts;

public sealed class InMemoryGroupsTests() : GroupsContract(new InMemoryBackend());

public sealed class InMemoryPointsTests() : PointsContract(new InMemoryBackend());

public sealed class InMemoryPostsTests() : PostsContract(new InMemoryBackend());

public sealed class InMemoryChangesTests() : ChangesContract(new InMemoryBackend());

public sealed class InMemoryDraftsTests() : DraftsContract(new InMemoryBackend());

public sealed class InMemoryAttendanceTests() : AttendanceContract(new InMemoryBackend());

public sealed class InMemorySyllabusesTests() : SyllabusesContract(new InMemoryBackend());

public sealed class InMemorySyncsTests() : SyncsContract(new InMemoryBackend());

public sealed class InMemoryWebPagesTests() : WebPagesContract(new InMemoryBackend());

public sealed class InMemoryPlacesTests() : PlacesContract(new InMemoryBackend());

public sealed class InMemoryNextBooksTests() : NextBooksContract(new InMemoryBackend());

public sealed class InMemoryBookVotesTests() : BookVotesContract(new InMemoryBackend());

public sealed class InMemoryMemberDataTests() : MemberDataContract(new InMemoryBackend());

public sealed class InMemorySeasonsTests() : SeasonsContract(new InMemoryBackend());
